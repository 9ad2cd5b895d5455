package vn.lachan.ledger;

/** Says who acts at this moment; the room that knows who is signed in implements it. */
@FunctionalInterface
public interface Author {

    Who now();
}
