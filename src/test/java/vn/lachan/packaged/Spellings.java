package vn.lachan.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The ways in which software may write a word down without hiding it: composed or decomposed, without diacritics, in lower
 * or upper case, each in several encodings. Bytes are held as characters 0–255.
 */
final class Spellings {

    /** A shorter word would be found by chance. */
    private static final int SHORTEST = 6;

    private final Map<String, String> byBytes = new LinkedHashMap<>();

    private Spellings(String word) {
        if (word.length() < SHORTEST) {
            throw new IllegalArgumentException("Too short to be told from chance: " + word);
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        String bare = decomposed.replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
        encode("", composed);
        encode("decomposed ", decomposed);
        encode("bare ", bare);
        encode("lower-case ", composed.toLowerCase(Locale.ROOT));
        encode("lower-case decomposed ", decomposed.toLowerCase(Locale.ROOT));
        encode("lower-case bare ", bare.toLowerCase(Locale.ROOT));
        encode("upper-case ", composed.toUpperCase(Locale.ROOT));
        encode("upper-case bare ", bare.toUpperCase(Locale.ROOT));
    }

    /** The bytes to look for, and how each spells {@code word}. */
    static Map<String, String> of(String word) {
        return new Spellings(word).byBytes;
    }

    private void encode(String how, String word) {
        in(how, "UTF-8", word, UTF_8);
        in(how, "UTF-16LE", word, UTF_16LE);
        in(how, "UTF-16BE", word, UTF_16BE);
        in(how, "Latin-1", word, ISO_8859_1);
        String questioned = new String(word.getBytes(US_ASCII), US_ASCII);
        if (questioned.replace("?", "").length() >= SHORTEST) {
            add(how + "ASCII", questioned);
        }
        add(how + "JSON escapes", escaped(word, "\\u%04x"));
        add(how + "JSON escapes", escaped(word, "\\u%04X"));
        byte[] bytes = word.getBytes(UTF_8);
        add(how + "hex", HexFormat.of().formatHex(bytes));
        add(how + "hex", HexFormat.of().withUpperCase().formatHex(bytes));
        in(how, "UTF-8 misread as Latin-1", new String(bytes, ISO_8859_1), UTF_8);
        add(how + "escaped bytes", escaped(new String(bytes, ISO_8859_1), "0x%02x"));
        add(how + "escaped bytes", escaped(new String(bytes, ISO_8859_1), "\\x%02x"));
        String percent = URLEncoder.encode(word, UTF_8);
        add(how + "URL", percent);
        add(how + "URL", percent.replace("+", "%20"));
        add(how + "URL", escaped(new String(bytes, ISO_8859_1), "%%%02x"));
        for (int before = 0; before < 3; before++) {
            add(how + "base64", base64(bytes, before, Base64.getEncoder()));
            add(how + "base64", base64(bytes, before, Base64.getUrlEncoder()));
        }
    }

    private void in(String how, String encoding, String word, Charset charset) {
        if (charset.newEncoder().canEncode(word)) {
            add(how + encoding, new String(word.getBytes(charset), ISO_8859_1));
        }
    }

    private void add(String how, String bytes) {
        byBytes.putIfAbsent(bytes, how);
    }

    private static String escaped(String word, String format) {
        StringBuilder all = new StringBuilder();
        word.chars().forEach(unit -> {
            if (unit < 128) {
                all.append((char) unit);
            } else {
                all.append(format.formatted(unit));
            }
        });
        return all.toString();
    }

    /** The characters that no neighbour has a part in, where {@code before} bytes of the first group are a neighbour's. */
    private static String base64(byte[] bytes, int before, Base64.Encoder encoder) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String all = encoder.withoutPadding().encodeToString(shifted);
        int whole = shifted.length * 8 / 6;
        return all.substring((before * 8 + 5) / 6, whole);
    }
}
