package ru.nastavnik.support;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.stereotype.Component;
import ru.nastavnik.workflow.ProcessBean;

/** Stands in for delegates that have not landed yet; goes when they have. */
@Component
class MissingDelegates implements BeanDefinitionRegistryPostProcessor {
    private static final String CURATOR = "openCuratorAppointmentDelegate";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (!registry.containsBeanDefinition(CURATOR)) {
            registry.registerBeanDefinition(CURATOR, new RootBeanDefinition(OpenCuratorAppointment.class));
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        // Nothing to do after the registry.
    }

    @ProcessBean
    static class OpenCuratorAppointment implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            execution.setVariable("curatorAppointmentId", UUID.randomUUID().toString());
        }
    }
}
