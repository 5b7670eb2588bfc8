package ru.nastavnik.installation;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches on work by the clock; all of it may run twice and on several nodes without harm. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class BackgroundWork {}
