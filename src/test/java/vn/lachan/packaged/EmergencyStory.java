package vn.lachan.packaged;

import java.io.IOException;

/** The story of one emergency, told once for every hand and every database. */
record EmergencyStory(Office office) {

    void isTold() throws IOException, InterruptedException {
        office.caseworker().signsOn();
        office.chairman().signsOn();
        String number = new EmergencyReported(office).isTold();
        new EmergencyJudged(office, number).isTold();
        new EmergencySupported(office, number).isTold();
        new EmergencyClosed(office, number).isTold();
    }
}
