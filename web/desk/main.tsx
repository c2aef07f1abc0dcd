document.title = "Lantern desk";
