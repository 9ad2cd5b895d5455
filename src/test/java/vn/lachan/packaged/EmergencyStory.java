package vn.lachan.packaged;

import java.io.IOException;

/** The story of one emergency, told once for every hand and every database. */
record EmergencyStory(Office office) {

    void isTold() throws IOException, InterruptedException {
        office.all().forEach(Official::signsOn);
        String number = new EmergencyReported(office).isTold();
        new EmergencyReferred(office, office.police()).isAnswered("Đã đưa em khỏi nơi nguy hiểm (hư cấu)");
        new EmergencyJudged(office, number).isTold();
        new EmergencySupported(office, number).isTold();
        new EmergencyClosed(office, number).isTold();
    }
}
