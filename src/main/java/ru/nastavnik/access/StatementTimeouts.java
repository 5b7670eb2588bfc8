package ru.nastavnik.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * How long one statement may take before the database ends it and the connection is free again; waiting for another's
 * lock counts. Zero is no limit.
 *
 * @param page of what somebody waits for at a page, signed in or not
 * @param report of transactions that are labelled {@link #REPORT}: they read the whole region
 * @param work of work without a person, and of anything outside a transaction
 * @param migration of the migrations at the start
 */
@ConfigurationProperties("nastavnik.database.statement-timeout")
public record StatementTimeouts(
        @DefaultValue("8s") Duration page,
        @DefaultValue("60s") Duration report,
        @DefaultValue("10m") Duration work,
        @DefaultValue("0s") Duration migration) {

    /** Label of a transaction that may take a report's time. */
    public static final String REPORT = "report";

    Duration of(DataScope scope, TransactionDefinition definition) {
        if (definition instanceof TransactionAttribute attribute
                && attribute.getLabels().contains(REPORT)) {
            return report;
        }
        return scope.isOfPerson() ? page : work;
    }
}
