package org.hearsay.rule;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.apache.uima.UimaContext;
import org.apache.uima.ruta.engine.RutaEngine;

/** The parameters of Ruta's own engine that parts of Ruta ask for wherever they run. */
final class RutaDefaults {

    /** White space between the words of a list entry does not count, since rules do not see it in the text either. */
    private static final Map<String, Object> VALUES =
            Map.of(RutaEngine.PARAM_DICT_REMOVE_WS, true, RutaEngine.PARAM_CSV_SEPARATOR, ScriptFiles.SEPARATOR);

    private RutaDefaults() {
    }

    /** Returns a context that knows these parameters and nothing else. */
    static UimaContext context() {
        return (UimaContext) Proxy.newProxyInstance(UimaContext.class.getClassLoader(), new Class<?>[] {UimaContext.class},
                (proxy, method, arguments) -> method.getName().equals("getConfigParameterValue")
                        ? VALUES.get(arguments[arguments.length - 1]) : null);
    }
}
