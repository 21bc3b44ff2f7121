// Next replaces `server-only` by nothing on the server; so do we.
export {};
