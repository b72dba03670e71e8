import '#contracts/without-eval';

import ForgeReconciler from '@forge/react';

import { WorkItemView } from './work-item/WorkItemView';

ForgeReconciler.render(<WorkItemView />);
