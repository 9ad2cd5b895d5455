package vn.lachan.directory;

/** The tables of the directory were changed: what this node remembers of them is read again. */
record DirectoryChanged() {}
