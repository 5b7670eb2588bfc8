package ru.nastavnik.workflow;

import java.util.Arrays;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** What of the engine's configuration cannot be said in properties. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    private static final String RETRIES = "PT10S,PT1M,PT10M";

    @Bean
    ProcessEnginePlugin engineSettings(ApplicationContext context) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                AllowedBeans allowed = new AllowedBeans(context);
                configuration.setBeans(allowed);
                // The factory of the engine has made one by now that knows every bean of the application.
                configuration.setExpressionManager(new SpringExpressionManager(context, allowed));
                if (configuration instanceof SpringProcessEngineConfiguration deploying) {
                    // A model that a release leaves as it was keeps its version, and its instances are current.
                    deploying.setDeployChangedOnly(true);
                }
                configuration.setFailedJobRetryTimeCycle(RETRIES);
                configuration.setStandaloneTasksEnabled(false);
                configuration.setCmmnEnabled(false);
                configuration.setEnableExpressionsInAdhocQueries(false);
                configuration.setEnableExpressionsInStoredQueries(false);
                configuration.setDeserializationTypeValidationEnabled(true);
                configuration.setHistoryCleanupBatchWindowStartTime("03:00");
                configuration.setHistoryCleanupBatchWindowEndTime("05:00");
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
                if (configuration instanceof SpringProcessEngineConfiguration deploying) {
                    deploying.setDeploymentResources(Arrays.stream(deploying.getDeploymentResources())
                            .map(NamedModel::of)
                            .toArray(Resource[]::new));
                }
            }
        };
    }
}
