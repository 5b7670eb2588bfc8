package ru.nastavnik.scenario;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Puts the trace between the application and its connections. */
@Configuration(proxyBeanMethods = false)
@Profile("benchmark")
@ConditionalOnProperty("benchmark.statements")
class TracedConnections {

    @Bean
    static BeanPostProcessor tracesStatements(ObjectProvider<StatementTrace> trace) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return "dataSource".equals(name) && bean instanceof DataSource source
                        ? trace.getObject().over(source)
                        : bean;
            }
        };
    }
}
