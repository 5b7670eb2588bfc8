package ru.nastavnik.inbox.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.nastavnik.inbox.TaskFilter;

/**
 * Where in a list of tasks somebody is: which list, and by what it is filtered. It travels in the address of the page on
 * which a task is carried out, so that one comes back to the same list, or to the next of its tasks.
 *
 * @param list address of the list without a leading slash; empty for somebody who came from elsewhere
 * @param text part of a title or of an organisation's name; empty for all
 */
public record ListPlace(String list, String text, TermChoice term) {
    private static final String LIST = "list";
    private static final String TEXT = "text";
    private static final String DUE = "due";

    /** As the list itself has it in its address. */
    public static ListPlace inList(String list, QueryParameters address) {
        return new ListPlace(list, parameter(address, TEXT), TermChoice.named(parameter(address, DUE)));
    }

    /** As the page of a task has it in its address. */
    public static ListPlace onPage(QueryParameters address) {
        return inList(parameter(address, LIST).replaceAll("[^a-z-]", ""), address);
    }

    public boolean isKnown() {
        return !list.isEmpty();
    }

    public boolean isFiltered() {
        return !text.isEmpty() || term != TermChoice.ALL;
    }

    public TaskFilter filter(LocalDate today) {
        return term.restrict(TaskFilter.none().matching(text), today);
    }

    /** The parameters of the list's own address. */
    public QueryParameters ofList() {
        return QueryParameters.simple(filterParameters());
    }

    /** The address of a task's page from which the list is found again. */
    public String from(String page) {
        if (!isKnown()) {
            return page;
        }
        StringBuilder address = new StringBuilder(page);
        char before = page.indexOf('?') < 0 ? '?' : '&';
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(LIST, list);
        parameters.putAll(filterParameters());
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            address.append(before)
                    .append(parameter.getKey())
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            before = '&';
        }
        return address.toString();
    }

    private Map<String, String> filterParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put(TEXT, text);
        }
        if (term != TermChoice.ALL) {
            parameters.put(DUE, term.name());
        }
        return parameters;
    }

    private static String parameter(QueryParameters address, String name) {
        return address.getSingleParameter(name).orElse("");
    }
}
