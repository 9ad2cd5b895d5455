package vn.lachan.workflow;

import org.junit.jupiter.api.Nested;
import vn.lachan.RunningHouse;

/** The engine's own interfaces, tried by a caseworker who may do the task, as ways round its form. */
@RunningHouse
class EngineBackDoorTests {

    @Nested
    class WaysRound extends WaysRoundStories {}

    @Nested
    class OtherCommune extends OtherCommuneStories {}

    @Nested
    class OpenDoor extends OpenDoorStories {}
}
