package vn.lachan.access;

import org.junit.jupiter.api.Nested;
import vn.lachan.RunningHouse;

/** Signing on and off, tokens, the end of rights, and what the answers give away. */
@RunningHouse
class ApiSecurityTests {

    @Nested
    class SigningOn extends SigningOnStories {}

    @Nested
    class ForgedCall extends ForgedCallStories {}

    @Nested
    class EndingRights extends EndingRightsStories {}

    @Nested
    class GuessedPassword extends GuessedPasswordStories {}

    @Nested
    class GivingNothingAway extends GivingNothingAwayStories {}
}
