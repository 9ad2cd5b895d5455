package vn.lachan.casefile;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All files. */
interface CaseFiles extends Repository<CaseFile, String> {

    CaseFile save(CaseFile file);

    Optional<CaseFile> findById(String caseNumber);

    /** The file, held until the transaction ends: who acts on it at the same time waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CaseFile> findWithLockByCaseNumber(String caseNumber);

    List<CaseFile> findByCaseNumberIn(Collection<String> caseNumbers);

    List<CaseFile> findByReportNumberOrderByCaseNumber(String reportNumber);
}
