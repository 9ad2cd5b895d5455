/**
 * The tamper-evident record: for each case a hash chain, to which every transaction adds one entry that says what it did.
 * The format is fixed in {@code docs/ledger-format.md}.
 */
@ApplicationModule(
        displayName = "ledger",
        allowedDependencies = {"identity", "vault"})
@NullMarked
package vn.lachan.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
