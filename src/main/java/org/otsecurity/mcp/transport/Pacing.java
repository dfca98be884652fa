package org.otsecurity.mcp.transport;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells a connection where its requests begin and end. Stands before all other handlers. */
final class Pacing extends Handler.Wrapper {
  Pacing(Handler paced) {
    super(paced);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    PacedEndPoint endPoint = PacedEndPoint.of(request);
    endPoint.requestBegins();
    return super.handle(
        request,
        response,
        new Callback() {
          @Override
          public void succeeded() {
            // Before Jetty hears of it, because then it waits for the next request.
            endPoint.requestEnds();
            callback.succeeded();
          }

          @Override
          public void failed(Throwable problem) {
            endPoint.requestEnds();
            callback.failed(problem);
          }

          @Override
          public InvocationType getInvocationType() {
            return callback.getInvocationType();
          }
        });
  }
}
