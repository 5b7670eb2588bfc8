package ru.nastavnik.access;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Sets the data scope and the time of a statement as the first statement of every transaction, whoever begins it: a view,
 * a service, the engine.
 */
public class ScopedTransactionManager extends JdbcTransactionManager {
    private final transient Supplier<DataScopes> scopes;

    public ScopedTransactionManager(DataSource dataSource, Supplier<DataScopes> scopes) {
        super(dataSource);
        this.scopes = scopes;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        scopes.get().beginOrRelease(definition, () -> doCleanupAfterCompletion(transaction));
    }
}
