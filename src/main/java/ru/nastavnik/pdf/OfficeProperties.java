package ru.nastavnik.pdf;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office program that makes PDF.
 *
 * @param program path of {@code soffice}; empty: looked for where it is usually installed
 * @param timeout after which the conversion of one document is given up and the program killed
 */
@ConfigurationProperties("nastavnik.office")
record OfficeProperties(
        @DefaultValue("") String program,
        @DefaultValue("60s") Duration timeout) {}
