// First: it has to run before any component loads.
import './product-flags';
import '@atlaskit/css-reset';
import './shell.css';
import './calls/calls.css';
import './simulation/events.css';

import { createRoot } from 'react-dom/client';

import { applyColorMode, colorMode, followSystemMode } from './color-mode';
import { Shell } from './Shell';

const root = document.getElementById('shell');
if (root === null) throw new Error('The page has no element "shell".');
void applyColorMode(colorMode());
followSystemMode();
createRoot(root).render(<Shell />);
