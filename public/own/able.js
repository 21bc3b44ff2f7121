// Says on the page before sending that scripts run here: then a device can be asked for a little work.
for (const field of document.querySelectorAll('input[name="scripts"]')) field.value = "1";
