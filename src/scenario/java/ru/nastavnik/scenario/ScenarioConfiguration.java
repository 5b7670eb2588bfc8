package ru.nastavnik.scenario;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ScenarioProperties.class, BenchmarkProperties.class})
@Profile("scenario")
class ScenarioConfiguration {}
