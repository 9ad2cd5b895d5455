package vn.lachan.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fits the engine to the house: people from the directory, computed task rights, guarded commands, recorded flows. */
@Component
class EngineConfiguration extends AbstractProcessEnginePlugin {

    private final DirectoryIdentity.Factory identity;
    private final TaskCompletion completion;
    private final FlowRecording recording;

    EngineConfiguration(DirectoryIdentity.Factory identity, TaskCompletion completion, FlowRecording recording) {
        this.identity = identity;
        this.completion = completion;
        this.recording = recording;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(identity);
        engine.setHistoryEventProducer(new WordlessHistory());
        engine.setResourceAuthorizationProvider(new NoTaskRows());
        engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(), new TaskRights.Factory()));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new LostRaces()));
        engine.setCustomPostCommandInterceptorsTxRequired(
                with(engine.getCustomPostCommandInterceptorsTxRequired(), completion));
        engine.setCustomPostBPMNParseListeners(with(engine.getCustomPostBPMNParseListeners(), recording));
    }

    /** What fails is kept without its words, for operators see it. */
    private static void keepFailuresWithoutWords(ProcessEngineConfigurationImpl engine) {
        FailedJobCommandFactory known = engine.getFailedJobCommandFactory();
        engine.setFailedJobCommandFactory((job, failed) -> known.getCommand(job, Wordless.of(failed)));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        TaskStatements.install(engine);
        keepFailuresWithoutWords(engine);
        engine.getCommandCheckers()
                .replaceAll(
                        checker -> checker instanceof AuthorizationCommandChecker ? new TaskRightsChecker() : checker);
    }

    private static <T> List<T> with(@Nullable List<T> others, T ours) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(ours);
        return all;
    }
}
