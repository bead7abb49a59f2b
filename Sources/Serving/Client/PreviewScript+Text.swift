extension PreviewScript {
  /// The script itself. Texts of the server reach the page as text only.
  package static let text = #"""
    (() => {
      "use strict";

      const tag = document.currentScript;
      let lastID = tag.dataset.last;
      let source = null;
      let overlay = null;

      // The place in the page, over a reload.

      const placeKey = "preview-place";

      const savePlace = () => {
        try {
          sessionStorage.setItem(placeKey, JSON.stringify([location.pathname, scrollX, scrollY]));
        } catch {
          // Storage may be closed to this page; it then starts at its top.
        }
      };

      const restorePlace = () => {
        let place = null;
        try {
          place = JSON.parse(sessionStorage.getItem(placeKey));
          sessionStorage.removeItem(placeKey);
        } catch {
          return;
        }
        if (!Array.isArray(place) || place[0] !== location.pathname) return;
        const scroll = () => scrollTo({ left: place[1], top: place[2], behavior: "instant" });
        scroll();
        // Pictures may have pushed the place down meanwhile.
        addEventListener("load", scroll, { once: true });
      };

      // Style sheets, exchanged once their successors are there.

      const exchangeStyles = () => {
        for (const link of document.querySelectorAll("link[data-preview-next]")) link.remove();
        for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
          const address = new URL(link.href, document.baseURI);
          if (address.origin !== location.origin) continue;
          address.searchParams.set("preview", lastID);
          const next = link.cloneNode();
          next.dataset.previewNext = "";
          next.removeAttribute("integrity");
          next.href = address.href;
          next.addEventListener("load", () => {
            delete next.dataset.previewNext;
            link.remove();
          });
          next.addEventListener("error", () => next.remove());
          link.after(next);
        }
      };

      // Mistakes of the build, over the page.

      const overlayStyles = `
        :host { all: initial; }
        section {
          position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto; box-sizing: border-box;
          padding: 1rem 3rem 1rem 1rem; border-top: 4px solid #c62828; background: #1e1e1e; color: #f5f5f5;
        }
        pre { margin: 0; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
        button {
          position: absolute; top: .5rem; right: .5rem; width: 2rem; height: 2rem; border: 1px solid #777;
          background: none; color: inherit; font: 16px/1 sans-serif; cursor: pointer;
        }
        @media print { section { display: none; } }
      `;

      const hideOverlay = () => {
        if (overlay) overlay.remove();
        overlay = null;
      };

      const showOverlay = (text) => {
        hideOverlay();
        if (!text) return;
        overlay = document.createElement("div");
        const root = overlay.attachShadow({ mode: "open" });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(overlayStyles);
        root.adoptedStyleSheets = [sheet];
        const section = document.createElement("section");
        section.setAttribute("role", "alert");
        const message = document.createElement("pre");
        message.textContent = text;
        const close = document.createElement("button");
        close.type = "button";
        close.textContent = "×";
        close.setAttribute("aria-label", "Close");
        close.addEventListener("click", hideOverlay);
        section.append(message, close);
        root.append(section);
        document.documentElement.append(overlay);
      };

      addEventListener("keydown", (event) => {
        if (event.key === "Escape") hideOverlay();
      });

      // The stream of events. A hidden page does not listen: browsers open few connections to one server.

      const disconnect = () => {
        if (source) source.close();
        source = null;
      };

      const connect = () => {
        if (source || document.visibilityState === "hidden") return;
        source = new EventSource(`${tag.dataset.events}?last=${encodeURIComponent(lastID)}`);
        source.addEventListener("open", hideOverlay);
        source.addEventListener("reload", () => {
          disconnect();
          savePlace();
          location.reload();
        });
        source.addEventListener("styles", (event) => {
          lastID = event.lastEventId;
          hideOverlay();
          exchangeStyles();
        });
        source.addEventListener("error", (event) => {
          if (event instanceof MessageEvent) {
            lastID = event.lastEventId;
            showOverlay(event.data);
          } else if (source && source.readyState === EventSource.CLOSED) {
            // The server refused; the browser tries again by itself only when it was not there.
            disconnect();
            setTimeout(connect, 3000);
          }
        });
      };

      restorePlace();
      document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? disconnect() : connect()));
      addEventListener("pagehide", disconnect);
      addEventListener("pageshow", connect);
      connect();
    })();

    """#
}
