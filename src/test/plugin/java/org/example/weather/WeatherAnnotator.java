package org.example.weather;

import java.util.regex.Matcher;
import org.apache.uima.UimaContext;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.fit.component.CasAnnotator_ImplBase;
import org.apache.uima.resource.ResourceInitializationException;

/** Tags words for the weather. */
public class WeatherAnnotator extends CasAnnotator_ImplBase {

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        WeatherWords.check();
    }

    @Override
    public void process(CAS cas) {
        Type type = cas.getTypeSystem().getType("org.example.weather.Weather");
        for (Matcher word = WeatherWords.PATTERN.matcher(cas.getDocumentText()); word.find();) {
            cas.addFsToIndexes(cas.createAnnotation(type, word.start(), word.end()));
        }
    }
}
