package ru.nastavnik.definition.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.shared.DomainException;

/** Definitions as they are written in files and stored. */
public final class DefinitionJson {
    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param text with the code and version that it is stored under */
    public record Checked(String title, String text) {}

    public CollectionForm form(String text) {
        return read(text, CollectionForm.class);
    }

    public ReportDefinition report(String text) {
        return read(text, ReportDefinition.class);
    }

    public String pretty(String text) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(text));
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException(stored);
        }
    }

    /** The same definition under another title. */
    public String renamed(String text, String title) {
        try {
            return mapper.readTree(text) instanceof ObjectNode definition
                    ? mapper.writeValueAsString(definition.put("title", title))
                    : text;
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException(stored);
        }
    }

    public Checked check(MonitoringDefinitions.Kind kind, String code, int version, String text) {
        try {
            JsonNode tree = mapper.readTree(text);
            if (!(tree instanceof ObjectNode definition)) {
                throw new DomainException("Определение не читается: ожидался объект в фигурных скобках.");
            }
            definition.put("code", code).put("version", version);
            String stored = mapper.writeValueAsString(definition);
            String title = kind == MonitoringDefinitions.Kind.FORM
                    ? form(stored).title()
                    : report(stored).title();
            return new Checked(title, stored);
        } catch (JsonProcessingException broken) {
            throw new DomainException("Определение не читается, строка "
                    + (broken.getLocation() == null ? "?" : broken.getLocation().getLineNr()) + ".");
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonMappingException wrong) {
            Throwable cause = wrong.getCause();
            throw new DomainException(
                    cause instanceof IllegalArgumentException
                            ? String.valueOf(cause.getMessage())
                            : "Определение не подходит: " + wrong.getPathReference() + ".");
        } catch (JsonProcessingException broken) {
            throw new DomainException("Определение не читается: " + broken.getOriginalMessage());
        }
    }
}
