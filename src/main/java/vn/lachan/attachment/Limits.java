package vn.lachan.attachment;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file may be, and how many a case may have, withdrawn ones among them. */
@Component
public class Limits {

    private final DataSize largest;
    private final int most;

    Limits(@Value("${lachan.attachments.largest}") DataSize largest, @Value("${lachan.attachments.most}") int most) {
        this.largest = largest;
        this.most = most;
    }

    public long largest() {
        return largest.toBytes();
    }

    public int most() {
        return most;
    }
}
