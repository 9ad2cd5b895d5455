package vn.lachan.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer makes another one necessary for, form by form. */
class FormDemandsTests {

    private final ObjectMapper json = new ObjectMapper();
    private final FormDefinitions forms = new FormDefinitions(json);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gatherFacts | {} | /factDate",
                "gatherFacts | {'factDate': '2026-11-02', 'jobs': [{}]} | /working",
                "gatherFacts | {'factDate': '2026-11-02', 'coercion': ['không phải mã']} | /coercion/0",
                "gatherFacts | {'factDate': '2026-11-02', 'injuryPercent': 101} | /injuryPercent",
                "confirmClassification | {'decision': 'OVERRIDE', 'overrideClass': 'AT_RISK'} | /overrideReason",
                "confirmClassification | {'decision': 'OVERRIDE', 'overrideReason': 'Đã gặp trẻ tại nhà.'} | /overrideClass",
                "emergencyMeasures | {'childSafeNow': true, 'measures': 'Đã đưa về nhà ông bà.',"
                        + " 'measuresTakenAt': '2026-11-02T08:00:00+07:00', 'removalProposed': true} | /removalReason",
                "temporaryRemoval | {'decision': 'REMOVE', 'reason': 'Nguy hiểm', 'decisionNumber': '12/QĐ-UBND',"
                        + " 'fromDate': '2026-11-02', 'days': 16, 'safePlace': 'Nhà bà', 'carer': 'Bà'} | /days",
                "temporaryRemoval | {'decision': 'REMOVE', 'reason': 'Nguy hiểm', 'decisionNumber': '12/QĐ-UBND',"
                        + " 'fromDate': '2026-11-02', 'days': 15, 'safePlace': 'Nhà bà'} | /carer",
                "needsMeeting | {'meetingDate': '2026-11-02', 'participants': 'Chủ tịch', 'minutes': 'Đã bàn',"
                        + " 'need_SUP_EDU': false} | /need_SUP_OTHER",
                "supportPlan | {'goal': 'Đi học lại', 'services': []} | /services",
                "supportPlan | {'goal': 'Đi học lại', 'services': [{'type': 'SUP-OTHER', 'goal': 'Xe đạp', 'provider': 'Xã',"
                        + " 'startsOn': '2026-11-02', 'endsOn': '2026-12-02'}]} | /services/0/detail",
                "approvePlan | {'decision': 'APPROVE'} | /decisionNumber",
                "approvePlan | {'decision': 'RETURN', 'returnReason': 'Chưa rõ'} | /returnReason",
                "supportService | {'outcome': 'DONE', 'doneOn': '2026-11-02'} | /result",
                "supportService | {'outcome': 'NOT_POSSIBLE'} | /reason",
                "closeCase | {'decision': 'CLOSE'} | /reason",
                "closeCase | {'decision': 'CLOSE', 'reason': 'MOVED'} | /movedTo",
                "closeCase | {'decision': 'CONTINUE', 'note': 'Chưa rõ'} | /note",
                "confirmClassification | {'decision': 'CONFIRM', 'routesDecision': 'CHANGED'} | /routesReason",
                "answerReferral | {'decision': 'REFUSE', 'refusal': 'OTHER'} | /note",
                "answerReferral | {'decision': 'REFUSE', 'note': 'Không thuộc thẩm quyền'} | /refusal",
                "reportResult | {'outcome': 'DONE', 'result': 'Đã đến nơi làm việc'} | /doneOn",
                "reportResult | {'outcome': 'DONE', 'doneOn': '2026-11-02', 'result': 'Xong'} | /result",
                "escalatedReferral | {'decision': 'WAIT', 'note': 'Đã gọi điện thoại'} | /waitUntil",
                "escalatedReferral | {'decision': 'SEND_ON', 'note': 'Đã gọi điện thoại'} | /sendTo",
                "escalatedReferral | {'decision': 'TAKE_REFUSAL'} | /note",
                "handOver | {'decision': 'RETURN'} | /note",
                "reviewOverride | {'decision': 'KEEP', 'reason': 'Vẫn vậy'} | /reason"
            })
    void oneAnswerIsMissedOrUnfit(String form, String answers, String pointer) throws IOException {
        assertThat(forms.get(form).check(object(answers)))
                .singleElement()
                .extracting(FormError::pointer)
                .isEqualTo(pointer);
    }

    @Test
    void aTextThatIsTooShortIsAnsweredWithTheLengthThatIsWanted() throws IOException {
        assertThat(forms.get("approvePlan").check(object("{'decision': 'RETURN', 'returnReason': 'Chưa rõ'}")))
                .containsExactly(new FormError(
                        "/returnReason", "Quá ngắn: cần ít nhất 10 ký tự.", "Too short: at least 10 characters."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gatherFacts | {'factDate': '2026-11-02'}",
                "gatherFacts | {'factDate': '2026-11-02', 'working': true, 'jobs': [{'work': 'HW-147-1A'}],"
                        + " 'coercion': ['DEBT_BONDAGE'], 'movement': []}",
                "confirmClassification | {'decision': 'CONFIRM'}",
                "temporaryRemoval | {'decision': 'NOT_NEEDED', 'reason': 'Trẻ đã an toàn'}",
                "needsMeeting | {'meetingDate': '2026-11-02', 'participants': 'Chủ tịch', 'minutes': 'Đã bàn',"
                        + " 'need_SUP_EDU': true}",
                "closeCase | {'decision': 'CLOSE', 'reason': 'SAFE', 'note': 'Tốt'}",
                "answerReferral | {'decision': 'ACCEPT'}",
                "handOver | {'decision': 'TAKE_OVER'}"
            })
    void nothingMoreIsAskedThanIsNeeded(String form, String answers) throws IOException {
        assertThat(forms.get(form).check(object(answers))).isEmpty();
    }

    private ObjectNode object(String text) throws IOException {
        return json.readValue(text.replace('\'', '"'), ObjectNode.class);
    }
}
