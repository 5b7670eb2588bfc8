package ru.nastavnik.report.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import ru.nastavnik.report.document.ChartData;

/**
 * A chart drawn by ECharts. It is a picture of the table beside it, which it names as its description; a figure that
 * cannot be computed is a gap.
 */
@Tag("report-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./report-chart.js")
class ReportChart extends Component {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param tableId id of the table with the same figures */
    ReportChart(ChartData data, String tableId) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", "Диаграмма: " + data.title() + ". Те же числа в таблице");
        getElement().setAttribute("aria-describedby", tableId);
        getElement().setProperty("chart", json(data));
    }

    private static String json(ChartData data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
