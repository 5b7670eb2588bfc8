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

/**
 * Measures how long documents take, whoever asks for them: putting the words together, in their cases, by the papers of
 * the modules, writing the file and registering it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class DocumentTimer {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor timesDocuments(ObjectProvider<Stopwatch> stopwatch) {
        NameMatchMethodPointcut writing = new NameMatchMethodPointcut();
        writing.setMappedNames("register", "order", "paper");
        writing.setClassFilter(type -> Documents.class.isAssignableFrom(type) || isPaper(type));
        MethodInterceptor timing = invocation -> {
            Stopwatch watch = stopwatch.getObject();
            watch.documentBegins();
            try {
                return invocation.proceed();
            } finally {
                watch.documentEnds("register".equals(invocation.getMethod().getName()));
            }
        };
        return new DefaultPointcutAdvisor(writing, timing);
    }

    private static boolean isPaper(Class<?> type) {
        return type.getPackageName().startsWith("ru.nastavnik")
                && type.getSimpleName().endsWith("Paper");
    }
}
