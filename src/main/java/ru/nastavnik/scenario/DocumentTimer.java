package ru.nastavnik.scenario;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Role;
import ru.nastavnik.document.Documents;

/** Measures how long the writing and registering of documents takes, whoever asks for it. */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class DocumentTimer {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor timesDocuments(ObjectProvider<Stopwatch> stopwatch) {
        NameMatchMethodPointcut registering = new NameMatchMethodPointcut();
        registering.setMappedName("register");
        registering.setClassFilter(type -> Documents.class.isAssignableFrom(type));
        MethodInterceptor timing = invocation -> {
            long before = System.nanoTime();
            try {
                return invocation.proceed();
            } finally {
                stopwatch.getObject().document(System.nanoTime() - before);
            }
        };
        return new DefaultPointcutAdvisor(registering, timing);
    }
}
