//! The newsroom's vocabulary and its rules, without IO, clock, SQL or HTML.
