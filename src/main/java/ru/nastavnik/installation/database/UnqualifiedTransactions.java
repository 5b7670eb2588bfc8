package ru.nastavnik.installation.database;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * There is one transaction manager, so nothing is to be chosen: with a bean factory Spring looks at every call of every
 * transactional method through the annotations of its class for the name of another one, a twentieth of what our own code
 * takes to complete a task (ADR 0016).
 */
@Component
class UnqualifiedTransactions implements SmartInitializingSingleton {
    private final TransactionInterceptor interceptor;
    private final PlatformTransactionManager manager;

    UnqualifiedTransactions(TransactionInterceptor interceptor, PlatformTransactionManager manager) {
        this.interceptor = interceptor;
        this.manager = manager;
    }

    @Override
    public void afterSingletonsInstantiated() {
        interceptor.setTransactionManager(manager);
        interceptor.setBeanFactory(null);
    }
}
