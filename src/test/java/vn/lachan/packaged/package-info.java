/** The packaged application as an operator meets it: a process, a home directory, a database and HTTP. */
package vn.lachan.packaged;
