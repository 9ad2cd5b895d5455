package vn.lachan.workflow;

import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.runtime.Job;

/** The engine's history, with failures of jobs as {@link Wordless} ones. */
final class WordlessHistory extends CacheAwareHistoryEventProducer {

    @Override
    public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable exception) {
        return super.createHistoricJobLogFailedEvt(job, Wordless.of(exception));
    }
}
