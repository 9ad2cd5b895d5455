package vn.lachan.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All reports. */
interface Reports extends Repository<Report, String> {

    Report save(Report report);

    Optional<Report> findById(String reportNumber);

    List<Report> findByRecordedByOrderByRecordedAtDesc(String recordedBy, Limit limit);
}
