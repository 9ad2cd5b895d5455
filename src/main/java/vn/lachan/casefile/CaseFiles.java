package vn.lachan.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All files. */
interface CaseFiles extends Repository<CaseFile, String> {

    CaseFile save(CaseFile file);

    Optional<CaseFile> findById(String caseNumber);

    List<CaseFile> findByCaseNumberIn(Collection<String> caseNumbers);

    List<CaseFile> findByReportNumberOrderByCaseNumber(String reportNumber);
}
