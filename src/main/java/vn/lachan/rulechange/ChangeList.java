package vn.lachan.rulechange;

import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All changes, the latest first. */
@Service
public class ChangeList {

    public static final int PAGE = 25;

    private static final int LAST_PAGE = 4000;

    private final RuleChanges changes;

    ChangeList(RuleChanges changes) {
        this.changes = changes;
    }

    /** One page of the list, with how many there are. */
    public record Page(List<ChangeLine> lines, int page, long total) {

        public boolean hasNext() {
            return (long) page * PAGE < total;
        }
    }

    /** The page of that number, from 1. */
    @Transactional(readOnly = true)
    public Page page(int wanted) {
        int page = Math.min(Math.max(1, wanted), LAST_PAGE);
        var found = changes.findAll(PageRequest.of(
                page - 1, PAGE, Sort.by("openedAt", "changeNumber").descending()));
        return new Page(found.getContent().stream().map(ChangeLine::of).toList(), page, found.getTotalElements());
    }
}
