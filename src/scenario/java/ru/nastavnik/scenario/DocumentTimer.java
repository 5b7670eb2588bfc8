package ru.nastavnik.scenario;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Role;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;
import ru.nastavnik.document.Documents;

/**
 * Measures how long documents take, whoever asks for them: putting the words together, in their cases, by the papers of
 * the modules (whatever they are asked), writing the text, to register it or to compare it with the sheet that was
 * signed, and registering it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class DocumentTimer {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor timesDocuments(ObjectProvider<Stopwatch> stopwatch) {
        Supplier<Stopwatch> known = SingletonSupplier.of(stopwatch::getObject);
        MethodInterceptor timing = invocation -> {
            Stopwatch watch = known.get();
            watch.documentBegins();
            try {
                return invocation.proceed();
            } finally {
                watch.documentEnds("register".equals(invocation.getMethod().getName()));
            }
        };
        return new DefaultPointcutAdvisor(new Writing(), timing);
    }

    private static final class Writing extends StaticMethodMatcherPointcut {
        private static final Set<String> WITH_TEXT = Set.of("register", "requireSigned");

        @Override
        public boolean matches(Method method, Class<?> type) {
            return isPaper(type) || Documents.class.isAssignableFrom(type) && WITH_TEXT.contains(method.getName());
        }

        private static boolean isPaper(Class<?> type) {
            return type.getPackageName().startsWith("ru.nastavnik")
                    && ClassUtils.getUserClass(type).getSimpleName().endsWith("Paper");
        }
    }
}
