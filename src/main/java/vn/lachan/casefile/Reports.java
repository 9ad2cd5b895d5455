package vn.lachan.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All reports. */
interface Reports extends Repository<Report, String> {

    /** At once, so that plain SQL of the same transaction finds it. */
    Report saveAndFlush(Report report);

    long count();

    Optional<Report> findById(String reportNumber);

    List<Report> findByRecordedByOrderByRecordedAtDesc(String recordedBy, Limit limit);
}
