package ru.nastavnik.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the whole application on a real PostgreSQL with our migrations. All such tests share one context, so each
 * makes rows of its own with fresh ids and changes no bean. Jobs do not run by themselves: see {@code DueJobs}. Time
 * is {@link TestClock}'s, put back before each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ActiveProfiles("test")
@Import({TestClock.Configuration.class, TestPeople.Configuration.class})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@ExtendWith(TestClock.Reset.class)
public @interface ApplicationTest {}
