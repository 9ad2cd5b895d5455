package vn.lachan.ledger;

/** Something wrong with a chain, and where; {@code seq} is the entry's number in its chain. */
public sealed interface Finding {

    String chain();

    long seq();

    /** The finding in Vietnamese, in one sentence. */
    String vi();

    /** The finding in English, in one sentence. */
    String en();

    /** The header does not have the hash that is stored with it. */
    record WrongHash(String chain, long seq) implements Finding {
        @Override
        public String vi() {
            return "Bút toán " + seq + " của " + chain + ": nội dung không khớp mã băm.";
        }

        @Override
        public String en() {
            return "Entry " + seq + " of " + chain + ": the header does not match its hash.";
        }
    }

    /** The entry does not follow from the one before it. */
    record BrokenLink(String chain, long seq) implements Finding {
        @Override
        public String vi() {
            return "Bút toán " + seq + " của " + chain + ": không nối với bút toán trước.";
        }

        @Override
        public String en() {
            return "Entry " + seq + " of " + chain + ": it does not follow from the entry before it.";
        }
    }

    /** Entries {@code seq} to {@code last} are missing. */
    record Gap(String chain, long seq, long last) implements Finding {
        @Override
        public String vi() {
            return "Thiếu bút toán " + seq + "–" + last + " của " + chain + ".";
        }

        @Override
        public String en() {
            return "Entries " + seq + "–" + last + " of " + chain + " are missing.";
        }
    }

    /** The chain does not end where its head says. */
    record HeadMismatch(String chain, long seq, long head) implements Finding {
        @Override
        public String vi() {
            return "Sổ của " + chain + " kết thúc ở bút toán " + seq + ", không khớp đầu chuỗi " + head + ".";
        }

        @Override
        public String en() {
            return "The chain of " + chain + " ends at entry " + seq + ", which does not match its head " + head + ".";
        }
    }

    /** The sealed contents are missing, do not open, or are not those that the header commits to. */
    record PayloadMismatch(String chain, long seq) implements Finding {
        @Override
        public String vi() {
            return "Bút toán " + seq + " của " + chain + ": phần niêm phong bị mất, hỏng hoặc bị tráo.";
        }

        @Override
        public String en() {
            return "Entry " + seq + " of " + chain + ": the sealed contents are missing, damaged or exchanged.";
        }
    }

    /** The header is not canonical JSON of a known version. */
    record NotCanonical(String chain, long seq) implements Finding {
        @Override
        public String vi() {
            return "Bút toán " + seq + " của " + chain + ": không đúng dạng chuẩn.";
        }

        @Override
        public String en() {
            return "Entry " + seq + " of " + chain + ": the header is not in canonical form.";
        }
    }

    /** The header was written for another chain, number or time than its row says. */
    record Misplaced(String chain, long seq) implements Finding {
        @Override
        public String vi() {
            return "Bút toán " + seq + " của " + chain + ": nội dung thuộc vị trí hoặc thời điểm khác.";
        }

        @Override
        public String en() {
            return "Entry " + seq + " of " + chain + ": the header belongs to another place or time.";
        }
    }
}
