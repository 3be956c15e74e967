//! Agency bytes to wire items, and stories back to wire formats.
