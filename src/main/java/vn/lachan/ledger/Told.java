package vn.lachan.ledger;

/** An entry together with what its acts hold under seal. */
public record Told(Entry entry, Contents contents) {}
