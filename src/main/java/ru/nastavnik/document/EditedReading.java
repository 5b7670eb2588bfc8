package ru.nastavnik.document;

import java.util.List;
import java.util.Map;
import ru.nastavnik.document.domain.EditedPlace;

/**
 * A changed sheet compared with the order.
 *
 * @param proposals values of the order's facts that the places seem to state otherwise, by key
 * @param touched keys of facts that some place states otherwise
 * @param places in which the sheet reads otherwise than the order with the facts that were given
 */
public record EditedReading(Map<String, String> proposals, List<String> touched, List<EditedPlace> places) {}
