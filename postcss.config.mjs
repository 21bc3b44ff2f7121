/** Tailwind compiles each door's own stylesheet; there is no other CSS pipeline. */
export default { plugins: { "@tailwindcss/postcss": {} } };
