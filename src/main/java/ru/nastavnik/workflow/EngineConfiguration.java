package ru.nastavnik.workflow;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the engine's configuration cannot be said in properties. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    private static final String RETRIES = "PT10S,PT1M,PT10M";

    @Bean
    ProcessEnginePlugin engineSettings(ListableBeanFactory beans) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setBeans(new AllowedBeans(beans));
                configuration.setFailedJobRetryTimeCycle(RETRIES);
                configuration.setStandaloneTasksEnabled(false);
                configuration.setCmmnEnabled(false);
                configuration.setEnableExpressionsInAdhocQueries(false);
                configuration.setEnableExpressionsInStoredQueries(false);
                configuration.setDeserializationTypeValidationEnabled(true);
                configuration.setHistoryCleanupBatchWindowStartTime("03:00");
                configuration.setHistoryCleanupBatchWindowEndTime("05:00");
            }
        };
    }
}
