package vn.lachan.rulebook.language;

import static vn.lachan.rulebook.language.Operand.Type.CODES;
import static vn.lachan.rulebook.language.Operand.Type.DATE;
import static vn.lachan.rulebook.language.Operand.Type.FLAG;
import static vn.lachan.rulebook.language.Operand.Type.NUMBER;
import static vn.lachan.rulebook.language.Operand.Type.TEXT;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lachan.rulebook.Facts;
import vn.lachan.rulebook.Words;

/**
 * A field that rules may name.
 *
 * @param codes the list whose codes it takes, null where it takes none
 * @param source where the value stands among the facts
 * @param words what people call it
 * @param place of the value in the fact
 */
record Field(String name, Operand.Type type, @Nullable String codes, Source source, Words words, int place) {

    private enum Source {
        AGE,
        SENT,
        ALL_JOBS,
        DERIVED
    }

    private record Named(
            String name, Operand.Type type, @Nullable String codes, Source source, Words words) {}

    static final Map<String, Field> OF_CHILD = placed(
            derived("age", NUMBER, Source.AGE, "tuổi", "age"),
            sent("working", FLAG, "trẻ đang làm việc", "the child works"),
            coded("schooling", TEXT, "việc học", "schooling"),
            coded("coercion", CODES, "cách ép buộc", "ways of coercion"),
            coded("exploitation", CODES, "cách bóc lột", "ways of exploitation"),
            coded("movement", CODES, "cách đưa trẻ đi", "ways in which the child was moved"),
            sent("movedForExploitation", FLAG, "trẻ bị đưa đi để bóc lột", "the child was moved to be exploited"),
            sent("carerIsHarmDoer", FLAG, "người chăm sóc là người gây hại", "the carer does the harm"),
            sent("seriousHarm", FLAG, "trẻ đang bị tổn hại nghiêm trọng", "the child is being seriously harmed"),
            sent("injuryPercent", NUMBER, "tỷ lệ tổn thương cơ thể (%)", "injury rate (%)"),
            sent(
                    "employerPriorSanction",
                    FLAG,
                    "người sử dụng lao động đã bị xử phạt",
                    "the employer was sanctioned before"),
            coded("riskFactors", CODES, "yếu tố nguy cơ", "risk factors"),
            coded("specialCircumstances", CODES, "hoàn cảnh đặc biệt", "special circumstances"),
            coded("settings", CODES, "bối cảnh", "settings"),
            derived(
                    "hoursPerDay",
                    NUMBER,
                    Source.ALL_JOBS,
                    "tổng số giờ làm một ngày của mọi việc",
                    "hours a day of all jobs together"),
            derived(
                    "hoursPerWeek",
                    NUMBER,
                    Source.ALL_JOBS,
                    "tổng số giờ làm một tuần của mọi việc",
                    "hours a week of all jobs together"));

    /** The values of {@link #OF_CHILD}, in its order. */
    static @Nullable Object[] values(
            Facts facts, @Nullable Integer age, @Nullable BigDecimal hoursPerDay, @Nullable BigDecimal hoursPerWeek) {
        return new @Nullable Object[] {
            age,
            facts.working(),
            facts.schooling(),
            facts.coercion(),
            facts.exploitation(),
            facts.movement(),
            facts.movedForExploitation(),
            facts.carerIsHarmDoer(),
            facts.seriousHarm(),
            facts.injuryPercent(),
            facts.employerPriorSanction(),
            facts.riskFactors(),
            facts.specialCircumstances(),
            facts.settings(),
            hoursPerDay,
            hoursPerWeek
        };
    }

    static final Map<String, Field> OF_JOB = placed(
            derived("age", NUMBER, Source.AGE, "tuổi", "age"),
            derived("factDate", DATE, Source.DERIVED, "ngày của dữ kiện", "the date of the facts"),
            coded("work", TEXT, "công việc", "the work"),
            coded("workplace", TEXT, "nơi làm việc", "the workplace"),
            sent("hoursPerDay", NUMBER, "số giờ một ngày của việc này", "hours a day of this job"),
            sent("hoursPerWeek", NUMBER, "số giờ một tuần của việc này", "hours a week of this job"),
            sent("overtime", FLAG, "có làm thêm giờ", "overtime is worked"),
            sent("night", FLAG, "có làm việc ban đêm", "night work is done"),
            sent(
                    "provincialConsentDate",
                    DATE,
                    "ngày có văn bản đồng ý của cơ quan lao động cấp tỉnh",
                    "the date of the provincial consent"),
            coded("employer", TEXT, "người sử dụng lao động", "the employer"),
            sent(
                    "guardianConsent",
                    FLAG,
                    "có sự đồng ý của cha, mẹ hoặc người giám hộ",
                    "parents or guardian consented"),
            sent("writtenContract", FLAG, "có hợp đồng bằng văn bản", "there is a written contract"),
            sent("healthCertificate", FLAG, "có giấy khám sức khỏe", "there is a health certificate"),
            sent(
                    "trackingBook",
                    FLAG,
                    "có sổ theo dõi lao động chưa thành niên",
                    "the register of minor workers is kept"),
            sent("affectsSchooling", FLAG, "việc làm ảnh hưởng đến học tập", "the work affects schooling"),
            sent(
                    "unsafeForAge",
                    FLAG,
                    "việc làm không an toàn hoặc không hợp lứa tuổi",
                    "the work is unsafe or unfit for the age"));

    /** The values of {@link #OF_JOB}, in its order. */
    static @Nullable Object[] values(Facts.Job facts, Child child) {
        return new @Nullable Object[] {
            child.age(),
            child.facts().factDate(),
            facts.work(),
            facts.workplace(),
            facts.hoursPerDay(),
            facts.hoursPerWeek(),
            facts.overtime(),
            facts.night(),
            facts.provincialConsentDate(),
            facts.employer(),
            facts.guardianConsent(),
            facts.writtenContract(),
            facts.healthCertificate(),
            facts.trackingBook(),
            facts.affectsSchooling(),
            facts.unsafeForAge()
        };
    }

    static final Map<String, Field> OF_FINDING = placed(derived("code", TEXT, Source.DERIVED, "mã", "the code"));

    private static Map<String, Field> placed(Named... fields) {
        Map<String, Field> placed = new HashMap<>();
        for (Named field : fields) {
            placed.put(
                    field.name,
                    new Field(field.name, field.type, field.codes, field.source, field.words, placed.size()));
        }
        return Map.copyOf(placed);
    }

    private static Named sent(String name, Operand.Type type, String vi, String en) {
        return new Named(name, type, null, Source.SENT, new Words(vi, en));
    }

    private static Named coded(String name, Operand.Type type, String vi, String en) {
        return new Named(name, type, name, Source.SENT, new Words(vi, en));
    }

    private static Named derived(String name, Operand.Type type, Source source, String vi, String en) {
        return new Named(name, type, null, source, new Words(vi, en));
    }

    boolean isAge() {
        return source == Source.AGE;
    }

    /** Adds the field's value as it was sent; what was worked out of other facts adds those, or nothing. */
    void explain(Fact fact, Map<String, Object> facts) {
        switch (source) {
            case SENT ->
                put(facts, (fact instanceof Job job ? "/jobs/" + job.index() + "/" : "/") + name, fact.value(place));
            case ALL_JOBS ->
                ((Child) fact).jobs().forEach(job -> Objects.requireNonNull(OF_JOB.get(name))
                        .explain(job, facts));
            case AGE, DERIVED -> {
                // The age stands beside the findings, the fact date in the facts.
            }
        }
    }

    private static void put(Map<String, Object> facts, String pointer, @Nullable Object value) {
        if (value != null) {
            facts.put(pointer, value instanceof Set<?> codes ? List.copyOf(codes) : value);
        }
    }
}
