package vn.lachan.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All files. */
interface CaseFiles extends Repository<CaseFile, String> {

    CaseFile save(CaseFile file);

    Optional<CaseFile> findById(String caseNumber);

    List<CaseFile> findByReportNumberOrderByCaseNumber(String reportNumber);
}
