package vn.lachan.rulebook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells UTF-8 from everything else: the JSON parser takes UTF-16 too, and does not mind broken UTF-8. */
final class Utf8 {

    private Utf8() {}

    /** Whether the bytes are UTF-8 throughout, with no NUL among them. */
    static boolean isIn(byte[] bytes, int from, int length) {
        boolean ascii = true;
        for (int at = from; at < from + length; at++) {
            if (bytes[at] == 0) {
                return false;
            }
            ascii &= bytes[at] > 0;
        }
        return ascii || decodes(ByteBuffer.wrap(bytes, from, length));
    }

    private static boolean decodes(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes);
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
